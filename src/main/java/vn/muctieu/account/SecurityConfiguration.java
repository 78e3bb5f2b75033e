package vn.muctieu.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every request has to pass: who is it, may they, was it forged; and what every answer tells the browser. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String CONTENT_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'""";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, AccountsQuery accounts) {
        var way = new SignInWay(accounts::hasGivenPassword);
        return http.authorizeHttpRequests(requests -> requests
                        // The first dispatch of the same request has been decided on already.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/sign-in", "/set-up", "/language", "/assets/**", "/webjars/**")
                        .permitAll()
                        .requestMatchers("/favicon*", "/schema/**", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(way)
                        .failureHandler(way))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookies()))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.defaultAuthenticationEntryPointFor(new ApiEntry(), pathPattern("/api/**"))
                                .defaultAuthenticationEntryPointFor(new ApiEntry(), ApiEntry::isScript)
                                .defaultAuthenticationEntryPointFor(way, request -> true))
                .headers(SecurityConfiguration::tell)
                .build();
    }

    private static void tell(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
